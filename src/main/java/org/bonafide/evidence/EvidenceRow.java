package org.bonafide.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.bonafide.platform.Times;

/** Reads a file's facts out of a row. */
final class EvidenceRow {

    static final String SELECT =
            """
            select e.id, e.name, b.media_type, b.size, encode(e.sha256, 'hex') as sha256, e.uploaded_by, e.uploaded_at,
                e.named_type, e.capture_tool, e.capture_operator, e.captured_at, e.capture_url,
                %s as scan
            from evidence e join evidence_blob b on b.sha256 = e.sha256
            """
                    .formatted(ScanSql.state("e.sha256"));

    private EvidenceRow() {}

    static Evidence read(ResultSet row, int n) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                Times.instant(row, "uploaded_at"),
                row.getString("named_type"),
                Capture.of(
                        row.getString("capture_tool"),
                        row.getString("capture_operator"),
                        Times.instant(row, "captured_at"),
                        row.getString("capture_url")),
                ScanState.valueOf(row.getString("scan")));
    }
}
