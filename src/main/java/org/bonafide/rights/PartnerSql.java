package org.bonafide.rights;

/** What other features' queries ask about partners. */
public final class PartnerSql {

    private PartnerSql() {}

    /**
     * Whether the seller of a case's listing is one whom the rights holder lets sell the genuine article, or bears the
     * name of one of its suppliers, on that day.
     *
     * @param day an expression of type date
     */
    public static String authorised(String caseAlias, String day) {
        return """
                (exists (select 1 from authorised_seller a where a.holder = {c}.holder and a.seller_id = {c}.seller_id
                    and coalesce(a.valid_until >= {day}, true) and coalesce(a.valid_from <= {day}, true))
                or exists (select 1 from authorised_supplier u where u.holder = {c}.holder
                    and u.name_key = lower(regexp_replace({c}.seller_name, '[\\s.,()（）]+', '', 'g'))
                    and coalesce(u.valid_until >= {day}, true) and coalesce(u.valid_from <= {day}, true)))"""
                .replace("{c}", caseAlias)
                .replace("{day}", day);
    }
}
