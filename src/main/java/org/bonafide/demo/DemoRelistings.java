package org.bonafide.demo;

import java.util.List;
import org.bonafide.platform.PublicUrl;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A seller who puts a removed offer up again under a new number; counsel names it at two of its addresses. */
@Component
@ConditionalOnProperty("bonafide.demo")
class DemoRelistings {

    private static final String NUMBER = "599200114477";
    private static final DemoDesk.Words BACK = new DemoDesk.Words(
            "卖家在商品下架后以新编号重新上架同一商品，标题与主图几乎未变，仍未获授权使用“NORTHWIND”商标。",
            "与已下架商品相同，仅更换编号",
            "已与下架前保存的页面逐项比对；该店仍不在授权经销商名单内。",
            null);

    private final DemoDesk desk;
    private final PublicUrl publicUrl;
    private final JdbcClient jdbc;

    DemoRelistings(DemoDesk desk, PublicUrl publicUrl, JdbcClient jdbc) {
        this.desk = desk;
        this.publicUrl = publicUrl;
        this.jdbc = jdbc;
    }

    /** @param removed reference of a case whose takedown is ordered */
    void make(String username, String right, String removed) {
        if (desk.state(removed, "REMOVED").isEmpty()) {
            return;
        }
        String url = "https://market.example/item.htm?id=" + NUMBER;
        jdbc.sql(
                        """
                        insert into sandbox_listing (id, url, url_key, title, price, currency, seller, category, language,
                            state, units_sold, listed_since, image_hash)
                        select :id, :url, :id, '★新店开张★ ' || l.title, l.price, l.currency, l.seller, l.category,
                            l.language, 'LIVE', 3, current_date, l.image_hash
                        from sandbox_listing l join infringement_case c on c.listing_id = l.id
                        where c.reference = :removed on conflict do nothing""")
                .param("id", NUMBER)
                .param("url", url)
                .param("removed", removed)
                .update();
        desk.notice("back", username, "CN_ECL", right, BACK, List.of(url, publicUrl.of("/sandbox/listings/" + NUMBER)));
    }
}
