package org.bonafide.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bonafide.letter.LetterDraft.Channel;
import org.bonafide.letter.LetterDraft.Party;
import org.bonafide.letter.LetterDraft.Recipient;
import org.bonafide.party.Languages;
import org.bonafide.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of an organisation is written to. */
@Repository
public class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The counsel of an organisation who are active, as the notifier's people. */
    public List<Recipient> counsel(UUID organisation) {
        return jdbc.sql(
                        """
                        select p.username, p.name, p.email, p.language, p.organisation from person p
                        join person_role r on r.person = p.id and r.role = 'COUNSEL'
                        where p.organisation = ? and p.active order by p.name, p.id""")
                .param(organisation)
                .query((row, n) -> person(row, Party.NOTIFIER))
                .list();
    }

    /** The marketplace's own people with one of these roles who are active, each once. */
    public List<Recipient> team(Role... roles) {
        return jdbc.sql(
                        """
                        select p.username, p.name, p.email, p.language, p.organisation from person p
                        where p.active and exists (select from person_role r where r.person = p.id
                            and r.role = any(?)) order by p.name, p.id""")
                .param(Arrays.stream(roles).map(Role::name).toArray(String[]::new))
                .query((row, n) -> person(row, Party.MARKETPLACE))
                .list();
    }

    private static Recipient person(ResultSet row, Party party) throws SQLException {
        return new Recipient(
                party,
                row.getString("username"),
                row.getString("name"),
                Channel.MAIL,
                row.getString("email"),
                Languages.locale(row.getString("language")),
                row.getObject("organisation", UUID.class));
    }
}
