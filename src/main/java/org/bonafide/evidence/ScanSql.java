package org.bonafide.evidence;

/** The expression for the {@link ScanState} of a content, for statements that read evidence elsewhere. */
public final class ScanSql {

    private ScanSql() {}

    /** @param sha256 the column with the hash, such as {@code e.sha256} */
    public static String state(String sha256) {
        return """
                coalesce((select s.verdict from evidence_scan s where s.sha256 = %1$s
                    order by s.scanned_at desc, s.id desc limit 1),
                    (select 'HELD' from evidence_scan_due d where d.sha256 = %1$s and d.held), 'NOT_SCANNED')"""
                .formatted(sha256);
    }
}
