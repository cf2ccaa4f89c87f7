-- title: Reports that resolve to nothing
-- title_vi: Báo cáo không ứng với sự kiện hay văn kiện
-- description: Event and agreement reports without an event or agreement.
-- description_vi: Báo cáo sự kiện và văn kiện chưa gắn với sự kiện hay văn kiện nào.
SELECT report.key FROM event_reports AS report
WHERE NOT EXISTS (SELECT FROM event_members AS member
                  WHERE member.event_report_id = report.id AND member.report_key = report.key)
UNION ALL
SELECT report.key FROM agreement_reports AS report
WHERE NOT EXISTS (SELECT FROM agreement_members AS member
                  WHERE member.agreement_report_id = report.id AND member.report_key = report.key);
