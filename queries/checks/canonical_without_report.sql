-- title: Events and agreements without a report
-- title_vi: Sự kiện và văn kiện không có báo cáo
-- description: Events and agreements that no report tells of, or whose key is not the least of their reports'.
-- description_vi: Sự kiện và văn kiện không có báo cáo, hoặc có khóa không phải khóa nhỏ nhất.
SELECT 'event' AS what, event.key FROM events AS event
WHERE event.key IS DISTINCT FROM (SELECT min(member.report_key COLLATE "C") FROM event_members AS member
                                  WHERE member.event_id = event.id AND member.event_report_id IS NOT NULL)
UNION ALL
SELECT 'agreement', agreement.key FROM agreements AS agreement
WHERE agreement.key IS DISTINCT FROM (
    SELECT min(member.report_key COLLATE "C") FROM agreement_members AS member
    WHERE member.agreement_id = agreement.id AND member.agreement_report_id IS NOT NULL);
