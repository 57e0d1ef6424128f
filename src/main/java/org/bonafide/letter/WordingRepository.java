package org.bonafide.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the versions of the wordings of letters. */
@Repository
class WordingRepository {

    private final JdbcClient jdbc;

    WordingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one in force on that day; before the first, the newest there is. */
    Optional<Wording> inForce(String kind, String language, LocalDate day) {
        return jdbc.sql(
                        """
                        select * from letter_wording where kind = :kind and language = :language
                        order by effective_from > :day, effective_from desc, version desc limit 1""")
                .param("kind", kind)
                .param("language", language)
                .param("day", day)
                .query(Wording.class)
                .optional();
    }

    /** All versions of a kind in a language, the newest first. */
    List<Wording> versions(String kind, String language) {
        return jdbc.sql("select * from letter_wording where kind = ? and language = ? order by version desc")
                .params(kind, language)
                .query(Wording.class)
                .list();
    }

    /** Hashes of the texts that were taken in from the bundles last, by kind and language. */
    Map<String, String> takenIn() {
        Map<String, String> hashes = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (kind, language) kind || '/' || language, encode(sha256, 'hex')
                        from letter_wording where source = 'BUNDLE' order by kind, language, version desc""")
                .query((row, n) -> hashes.put(row.getString(1), row.getString(2)))
                .list();
        return hashes;
    }

    /** Until the transaction ends, no other node takes any in. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('letter_wording', 0))::text")
                .query(String.class)
                .single();
    }

    /** Adds it as the version after the newest; its own number does not count. */
    void add(Wording w) {
        jdbc.sql(
                        """
                        insert into letter_wording (kind, language, version, source, subject, body, sha256,
                            effective_from, added_at)
                        select :kind, :language, coalesce(max(version), 0) + 1, :source, :subject, :body, :hash,
                            cast(:from as date), cast(:at as timestamptz)
                        from letter_wording where kind = :kind and language = :language""")
                .param("kind", w.kind())
                .param("language", w.language())
                .param("source", w.source())
                .param("subject", w.subject())
                .param("body", w.body())
                .param("hash", hash(w.subject(), w.body()))
                .param("from", w.effectiveFrom())
                .param("at", Times.of(w.addedAt()))
                .update();
    }

    static byte[] hash(String subject, String body) {
        return Hashes.sha256(subject + "\n\n" + body);
    }
}
