// What a driver is pointed at: a program that it starts, or the address of a server that runs.
export const isUrl = (server) => /^https?:/.test(server);
