SELECT *
FROM orders
WHERE region = $region AND id > $region
