-- title: Parents in a circle
-- title_vi: Quan hệ cha con vòng tròn
-- description: Events, organizations or places that are part of themselves through their parents.
-- description_vi: Sự kiện, tổ chức hoặc địa điểm thuộc về chính nó qua các cấp trên.
WITH RECURSIVE link (kind, id, parent_id) AS (
    SELECT 'event report', id, parent_id FROM event_reports WHERE parent_id IS NOT NULL
    UNION ALL SELECT 'event', id, parent_id FROM events WHERE parent_id IS NOT NULL
    UNION ALL SELECT 'organization', id, parent_id FROM organizations WHERE parent_id IS NOT NULL
    UNION ALL SELECT 'place', id, parent_id FROM places WHERE parent_id IS NOT NULL
), chain (kind, id, parent_id) AS (
    SELECT kind, id, parent_id FROM link
    UNION
    SELECT chain.kind, chain.id, link.parent_id
    FROM chain JOIN link ON link.kind = chain.kind AND link.id = chain.parent_id
)
SELECT kind, id FROM chain WHERE id = parent_id;
