-- query: shared
-- Articles that share an identity with one of the batch, each with what decides which of them stays.
SELECT shared.identity, article.id, -char_length(article.body), source.path, article.locator, article.id,
    article.run_id
FROM article_identities AS shared
JOIN articles AS article ON article.id = shared.article_id
JOIN sources AS source ON source.id = article.source_id
WHERE shared.identity IN (
    SELECT identity FROM article_identities
    WHERE identity IN (SELECT identity FROM article_identities WHERE article_id = ANY(%(written)s::bigint[]))
    GROUP BY identity HAVING count(*) > 1)
ORDER BY shared.identity, article.id;

-- query: hand_over
-- The article that stays answers to what the others answered to.
INSERT INTO article_identities (identity, article_id)
SELECT identity, %(kept)s FROM article_identities WHERE article_id = ANY(%(removed)s::bigint[])
ON CONFLICT DO NOTHING;
