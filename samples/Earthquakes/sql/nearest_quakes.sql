-- The haversine formula; 6371.0088 km is the mean radius of the Earth (IUGG).
SELECT
    id,
    place,
    magnitude,
    depth_km,
    time,
    round(
        2 * 6371.0088 * asin(sqrt(
            pow(sin(radians(latitude - $latitude) / 2), 2)
            + cos(radians($latitude)) * cos(radians(latitude)) * pow(sin(radians(longitude - $longitude) / 2), 2))),
        1) AS distance_km
FROM quakes
WHERE magnitude >= $min_magnitude
ORDER BY distance_km, id
LIMIT $limit
