-- title: Levels of what is no visit
-- title_vi: Cấp thăm của sự kiện không phải chuyến thăm
-- description: Events with a visit level that are no visits, and levels of relations reached by other events.
-- description_vi: Sự kiện có cấp thăm nhưng không phải chuyến thăm, hoặc có mức quan hệ nhưng không phải thay đổi quan hệ.
SELECT key, type_code, level_code, relation_level_code FROM events
WHERE (level_code IS NOT NULL AND type_code <> 'visit')
   OR (relation_level_code IS NOT NULL AND type_code <> 'relations');
