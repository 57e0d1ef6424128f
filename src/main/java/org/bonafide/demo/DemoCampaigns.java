package org.bonafide.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.awareness.CampaignService;
import org.bonafide.awareness.CampaignText;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Joint campaigns of the demo: one before the public, one waiting for the marketplace, one sent back. */
@Component
@ConditionalOnProperty("bonafide.demo")
class DemoCampaigns {

    private final DemoDesk desk;
    private final CampaignService campaigns;
    private final LocalDate today;

    DemoCampaigns(DemoDesk desk, CampaignService campaigns, Clock clock) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.today = LocalDate.now(clock);
    }

    void make() {
        String shown = submit(
                "counsel",
                DemoPeople.NORTHWIND,
                text(
                        "A key by chat is not a licence",
                        "聊天发来的激活码不是许可证",
                        """
                Sellers offer activation keys by chat, without box, certificate or invoice. Such keys come from schools and \
                companies, stop working after weeks, and leave you without updates. Installers from unknown sources \
                often carry malware that reads passwords and bank data.

                Genuine: sealed box with the woven certificate, or a licence bought in an official store.""",
                        """
                有些卖家通过聊天发送激活码，没有包装、没有正版证书、没有发票。这类激活码多来自学校或企业的批量许可，几周后就会失效，\
                且无法获得安全更新。来历不明的安装程序常带有窃取密码和银行卡信息的恶意软件。

                正版的样子：带织纹正版证书的密封包装，或在官方旗舰店购买的许可。""",
                        "software",
                        0));
        desk.complete("senior", "approveCampaign", shown, "outcome", "APPROVE", "comment", "Agreed as it stands.");
        submit(
                "counsel2",
                DemoPeople.QINGHE,
                text(
                        "Check the serial number before you pay",
                        "付款前请先查序列号",
                        "Every genuine appliance has a serial number that our site knows. Ask the seller for it before you pay.",
                        "每台正品电器都有可在官网查询的序列号，付款前请向卖家索取并查询。",
                        "phones",
                        3));
        String back = submit(
                "counsel",
                DemoPeople.NORTHWIND,
                text(
                        "Black Friday: too cheap to be true",
                        "“黑五”低价陷阱",
                        "An office suite for less than five dollars is not a bargain.",
                        "不到四十元的办公软件不是优惠，而是陷阱。",
                        "software",
                        5));
        desk.complete("senior2", "approveCampaign", back, "outcome", "CHANGE", "comment", "请补充正版的官方购买渠道。");
    }

    private String submit(String counsel, UUID holder, CampaignText text) {
        Optional<String> before = desk.campaign(text.titleEn());
        if (before.isPresent()) {
            return before.get();
        }
        return desk.as(counsel, () -> campaigns.submit(holder, text, desk.viewer(counsel)));
    }

    private CampaignText text(
            String titleEn, String titleZh, String bodyEn, String bodyZh, String category, int startsIn) {
        return new CampaignText(
                titleEn, titleZh, bodyEn, bodyZh, category, today.plusDays(startsIn), today.plusDays(startsIn + 29L));
    }
}
