// The calls that every driver makes, and what must come back. A call that must succeed is checked against the tool's
// outputSchema by the client itself.
export const good = [
  { tool: 'nearest_quakes', arguments: { latitude: 34.05, longitude: -118.24, limit: 3 }, check: (value) => value.result.length === 3 && value.result[0].distance_km <= value.result[1].distance_km },
  { tool: 'nearest_quakes', arguments: { latitude: '64.84', longitude: '-147.72', min_magnitude: 2.5 }, check: (value) => value.result.every((quake) => quake.magnitude >= 2.5) },
  { tool: 'count_quakes', arguments: {}, check: (value) => value.result.reduce((sum, row) => sum + row.quakes, 0) > 1600 },
  { tool: 'count_quakes', arguments: { min_magnitude: 5, since: '2018-02-06T00:00:00Z' }, check: (value) => value.result.every((row) => row.magnitude_class >= 5 && row.day >= '2018-02-06') },
  { tool: 'search_quakes', arguments: { place: 'Alaska', limit: 5 }, check: (value) => value.result.length === 5 && value.result.every((quake) => quake.place.includes('Alaska')) },
  { tool: 'search_quakes', arguments: { place: 'ca', networks: ['ci', 'nc'] }, check: (value) => value.result.length === 20 },
  { tool: 'strongest_quakes', arguments: { limit: 3 }, check: (value) => value.result.length === 3 && value.result[0].magnitude >= value.result[2].magnitude },
  { tool: 'quakes_by_region', arguments: { limit: 2 }, check: (value) => value.result.map((row) => row.region).join() === 'California,Alaska' },
  { tool: 'quake_report', arguments: {}, check: (value) => value.summary.quakes === 1707 && value.summary.day === null && value.networks.length > 5 },
  { tool: 'quake_report', arguments: { day: '2018-02-06', strongest: 1 }, check: (value) => value.summary.day === '2018-02-06' && value.strongest.length === 1 },
];

// Every resource that is read, and what must come back as its only content.
export const resources = [
  { uri: 'quakes://networks', check: (content) => content.mimeType === 'application/json' && JSON.parse(content.text)[0].quakes > 300 },
  { uri: 'quakes://ci38096344', check: (content) => content.uri === 'quakes://ci38096344' && JSON.parse(content.text).place.includes('Willowbrook') },
  { uri: 'quakes://ci%33%38096344', check: (content) => JSON.parse(content.text).id === 'ci38096344' },
];

// Each must come back as an error of the protocol whose message holds the text.
export const badResources = [
  { uri: 'quakes://nowhere', text: 'There is no resource quakes://nowhere' },
  { uri: 'quakes://ci38096344/more', text: 'There is no resource' },
  { uri: 'quakes://Not%20an%20id', code: -32602, text: 'id: must match' },
];

// Each must come back as a tool error whose text holds every one of these.
export const bad = [
  { tool: 'nearest_quakes', arguments: {}, texts: ['latitude: is required', 'longitude: is required'] },
  { tool: 'nearest_quakes', arguments: { latitude: 'north', longitude: 200, limit: 0, radius: 5 }, texts: ['latitude:', 'longitude:', 'limit:', 'radius:'] },
  { tool: 'search_quakes', arguments: { place: 'x'.repeat(10_000_000) }, texts: ['place: must be', '10000000'] },
  { tool: 'search_quakes', arguments: { place: 'Alaska', networks: ['ci', 'CI', 'ci'] }, texts: ['networks[1]:', 'networks'] },
  { tool: 'quake_report', arguments: { day: '6 February', strongest: 1.5 }, texts: ['day: must be a date', 'strongest:'] },
];

// A prompt, and what its messages must hold.
export const prompt = {
  name: 'brief_on_quakes',
  arguments: { place: 'los angeles', min_magnitude: '4.5', questions: '["Did it hurt anybody?"]' },
  messages: [
    ['user', ['magnitude 4.5 and above near Los Angeles.', 'Answer this question as well:\n1. Did it hurt anybody?']],
    ['assistant', ['I will look at the earthquakes near Los Angeles first.']],
  ],
};

// Its arguments, all of them wrong.
export const badPrompt = { arguments: { place: 'x', min_magnitude: 'high', questions: 'none' }, texts: ['place:', 'min_magnitude:', 'questions:'] };
