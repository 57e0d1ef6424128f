package org.bonafide.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps contents, each once under its hash, in pieces. */
@Repository
class ContentRepository {

    private final JdbcClient jdbc;

    ContentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps whoever else adds or removes this content waiting until the transaction ends. */
    void lock(byte[] sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('evidence ' || encode(?, 'hex'), 0))")
                .param(sha256)
                .query((row, n) -> n)
                .list();
    }

    /** Adds the content unless it is there. */
    void add(Upload upload, Instant at) {
        lock(upload.sha256());
        int added = jdbc.sql(
                        """
                        insert into evidence_blob (sha256, size, media_type, stored_at) values (?, ?, ?, ?)
                        on conflict (sha256) do nothing""")
                .params(upload.sha256(), upload.size(), upload.mediaType(), Times.of(at))
                .update();
        if (added == 1) {
            try {
                upload.eachChunk((n, bytes) -> addChunk(upload.sha256(), n, bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void addChunk(byte[] sha256, int n, byte[] bytes) {
        jdbc.sql("insert into evidence_chunk (sha256, n, bytes) values (?, ?, ?)")
                .params(sha256, n, bytes)
                .update();
    }

    Optional<byte[]> chunk(byte[] sha256, int n) {
        return jdbc.sql("select bytes from evidence_chunk where sha256 = ? and n = ?")
                .params(sha256, n)
                .query(byte[].class)
                .optional();
    }

    /** Removes the content if no evidence is left that has it. */
    boolean removeUnreferenced(byte[] sha256) {
        boolean referenced = jdbc.sql("select exists (select from evidence where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
        if (referenced) {
            return false;
        }
        jdbc.sql("delete from evidence_chunk where sha256 = ?").param(sha256).update();
        jdbc.sql("delete from evidence_blob where sha256 = ?").param(sha256).update();
        return true;
    }
}
