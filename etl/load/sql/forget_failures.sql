-- Forget what once kept these articles from being loaded.
DELETE FROM load_issues AS issue USING articles AS article
WHERE article.id = ANY(%(articles)s::bigint[]) AND issue.ordinal = 0
  AND issue.source_id = article.source_id AND issue.locator = article.locator;
