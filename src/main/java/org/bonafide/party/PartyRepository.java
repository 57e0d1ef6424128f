package org.bonafide.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bonafide.platform.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes people, organisations and authorisations. */
@Repository
class PartyRepository {

    private final JdbcClient jdbc;

    PartyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> account(String username) {
        return jdbc.sql(
                        """
                        select p.username, p.name, p.password, p.active,
                               array(select role from person_role r where r.person = p.id order by role) as roles
                        from person p where p.username = ?""")
                .param(username)
                .query((row, n) -> new Account(
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("password"),
                        row.getBoolean("active"),
                        List.of((String[]) row.getArray("roles").getArray())))
                .optional();
    }

    /** The viewer of an active person, with the authorisations of that day and what they cover. */
    Optional<Viewer> viewer(String username, LocalDate day) {
        return jdbc.sql(
                        """
                        with me as (select p.id, p.username, p.name, p.organisation, o.name as organisation_name,
                                p.language from person p join organisation o on o.id = p.organisation
                            where p.username = :username and p.active),
                        power as (select a.* from authorisation a join me on a.agent = me.organisation
                            where :day between a.valid_from and a.valid_until and a.revoked_at is null),
                        part as (select distinct p.principal from power p where not exists (
                            select from power w where w.principal = p.principal and w.scope = 'ALL'))
                        select me.*, array(select role from person_role r where r.person = me.id) as roles,
                            array(select me.organisation union select principal from power) as holders,
                            array(select principal from part) as limited,
                            array(select r.id from part join ip_right r on r.holder = part.principal
                                where not exists (select from power p where p.principal = r.holder
                                    and (r.kind = any(p.kinds) or r.id = any(p.rights)))) as withheld
                        from me""")
                .param("username", username)
                .param("day", day)
                .query(PartyRepository::viewer)
                .optional();
    }

    private static Viewer viewer(ResultSet row, int n) throws SQLException {
        return new Viewer(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                row.getObject("organisation", UUID.class),
                row.getString("organisation_name"),
                row.getString("language"),
                List.of((String[]) row.getArray("roles").getArray()).stream()
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                AuthorisationRepository.uuids(row.getArray("holders")),
                AuthorisationRepository.uuids(row.getArray("limited")),
                AuthorisationRepository.uuids(row.getArray("withheld")));
    }

    void add(Organisation o) {
        jdbc.sql(
                        """
                        insert into organisation (id, kind, name, language, address, email, phone)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(o.id(), o.kind().name(), o.name(), o.language(), o.address(), o.email(), o.phone())
                .update();
    }

    void add(Person p, String passwordHash) {
        jdbc.sql(
                        """
                        insert into person (id, username, password, name, email, organisation, language)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(p.id(), p.username(), passwordHash, p.name(), p.email(), p.organisation(), p.language())
                .update();
        p.roles().forEach(role -> jdbc.sql("insert into person_role (person, role) values (?, ?)")
                .params(p.id(), role.name())
                .update());
    }

    Optional<Organisation> organisation(UUID id) {
        return jdbc.sql("select id, kind, name, language, address, email, phone from organisation where id = ?")
                .param(id)
                .query(Organisation.class)
                .optional();
    }

    List<Colleague> colleagues(Role role, UUID organisation, LocalDate day) {
        return jdbc.sql(
                        """
                        select p.username, p.name from person p join person_role r on r.person = p.id and r.role = :role
                        where p.active and (cast(:organisation as uuid) is null or p.organisation = :organisation
                            or exists (select from authorisation a where a.agent = p.organisation
                                and a.principal = :organisation and :day between a.valid_from and a.valid_until and a.revoked_at is null))
                        order by p.name, p.username limit 500""")
                .param("role", role.name())
                .param("organisation", organisation, java.sql.Types.OTHER)
                .param("day", day)
                .query(Colleague.class)
                .list();
    }

    /** Lets nobody else add people before this transaction ends. */
    void lockPeople() {
        jdbc.sql("lock table person in share row exclusive mode").update();
    }

    boolean nobodyYet() {
        return jdbc.sql("select not exists (select from person)")
                .query(Boolean.class)
                .single();
    }

    List<LoginController.DemoAccount> demoAccounts() {
        return jdbc.sql(
                        """
                        select p.username, p.name, 'role.' || max(r.role) as role_key,
                               o.name as organisation
                        from person p join organisation o on o.id = p.organisation join person_role r on r.person = p.id
                        where p.active group by p.id, o.name order by min(p.created_at), p.id""")
                .query(LoginController.DemoAccount.class)
                .list();
    }

    void setLanguage(UUID person, String language) {
        jdbc.sql("update person set language = ? where id = ?")
                .params(language, person)
                .update();
    }
}
