-- Several statements: the last one's result counts.
CREATE TEMPORARY TABLE IF NOT EXISTS numbers AS SELECT * FROM (VALUES (1, 'one'), (2, 'two'), (3, 'three'), (4, 'four'), (5, 'five')) t(id, name);
SELECT id, name, id / 2 AS half, CASE WHEN id <> 2 THEN range(id) END AS parts, { 'square': id * id, 'even': id % 2 = 0 } AS detail
FROM numbers
ORDER BY id
LIMIT $limit;
