package org.bonafide.rights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps where the genuine article is sold. */
@Repository
class SourceRepository {

    private final JdbcClient jdbc;

    SourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(GenuineSource s) {
        jdbc.sql(
                        """
                        insert into genuine_source (id, holder, kind, name, url, language, rank)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(s.id(), s.holder(), s.kind().name(), s.name(), s.url(), s.language(), s.rank())
                .update();
    }

    boolean end(UUID source, Viewer viewer, Instant at) {
        return jdbc.sql(
                                """
                                update genuine_source set ended_at = :at where id = :id and ended_at is null
                                and holder = any(cast(:whole as uuid[]))""")
                        .param("at", Times.of(at))
                        .param("id", source)
                        .param("whole", viewer.wholeArray())
                        .update()
                == 1;
    }

    Optional<GenuineSource> find(UUID id) {
        return jdbc.sql("select * from genuine_source where id = ?")
                .param(id)
                .query(GenuineSource.class)
                .optional();
    }

    List<GenuineSource> visible(Viewer viewer) {
        return jdbc.sql("select s.* from genuine_source s where s.ended_at is null and " + viewer.sees("s.holder")
                        + " order by s.holder, s.language, s.rank, s.id limit 1000")
                .param("holders", viewer.holderArray())
                .query(GenuineSource.class)
                .list();
    }

    List<GenuineSource> of(UUID holder, String language) {
        return jdbc.sql(
                        """
                        select * from genuine_source where holder = :holder and ended_at is null
                        order by language <> :language, kind <> 'FLAGSHIP_STORE', rank, id""")
                .param("holder", holder)
                .param("language", language)
                .query(GenuineSource.class)
                .list();
    }
}
