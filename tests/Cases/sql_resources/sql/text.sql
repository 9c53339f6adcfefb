SELECT 'n' || $n AS text
