package org.bonafide.demo;

import static org.bonafide.demo.DemoRights.NORTHWIND_MARK;
import static org.bonafide.demo.DemoRights.QINGHE_MARK;

import org.bonafide.notice.DraftStart;
import org.bonafide.party.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A notice of each counsel that is not sent yet, with rows to be mended. */
@Component
@ConditionalOnProperty("bonafide.demo")
class DemoDrafts {

    private final DemoDesk desk;
    private final DraftStart drafts;

    DemoDrafts(DemoDesk desk, DraftStart drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    void make() {
        begin(
                "counsel",
                NORTHWIND_MARK,
                "Boxed copies whose certificate is printed instead of woven.",
                """
                https://market.example/item.htm?id=593000417712&spm=a21n57.1.0.0
                https://market.example/item.htm?id=593000417999
                all other offers of this shop
                https://market.example/search?q=northwind+office
                https://market.example/item.htm?id=593000417712""");
        begin(
                "counsel2",
                QINGHE_MARK,
                "冒用“青禾 QINGHE”商标的充电器。",
                """
                1、https://market.example/item.htm?id=593000520001，
                2、https://market.example/item.htm?id=593000520002；
                3、该店铺全部商品""");
    }

    private void begin(String username, String right, String description, String listings) {
        Viewer viewer = desk.viewer(username);
        if (!desk.exists("select from notice_draft where person = ?", viewer.id())) {
            desk.as(username, () -> drafts.begin(desk.right(right), "CN_ECL", description, listings, viewer));
        }
    }
}
