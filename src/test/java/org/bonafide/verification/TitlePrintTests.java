package org.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePrintTests {

    private static final List<String> NOISE = List.of("七天无理由", "free shipping", "正品", "包邮", "original");
    private static final UUID RIGHT = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ★【正品包邮】★ ＡＲＣ办公软件 ２０２１ 专业版 | arc办公软件 2021 专业版
                    Northwind Desktop&nbsp;11 — PRO (original), Free Shipping!! | northwind desktop 11 pro
                    originality of the free   shipping box | originality of the box
                    ★★★ | ''
                    """)
    void leavesOutMarksAndWordsOfPraise(String title, String left) {
        assertThat(TitlePrint.of(title, NOISE).text()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    北风办公软件 专业增强版 永久激活码 | 【包邮】北风办公软件-专业增强版★永久激活码 | 100 | 100
                    北风办公软件 专业增强版 永久激活码 | 永久激活码 北风办公软件 专业增强版 | 100 | 100
                    北风办公软件 专业增强版 永久激活码 | 北风办公软件 专业增强版 永久激活密钥 | 80 | 95
                    北风办公软件 专业增强版 永久激活码 | 跑鞋男 夏季 超轻 缓震 网红 百搭 | 0 | 5
                    Northwind Desktop 11 Pro boxed | NORTHWIND desktop 11 pro, boxed! | 100 | 100
                    Northwind Desktop 11 Pro boxed | Northwind Desktop 10 Home boxed | 55 | 85
                    Northwind Desktop 11 Pro boxed | Maison Velt ladies quartz watch | 0 | 15
                    北风 Desktop 11 | 北风Desktop11 | 70 | 100
                    """)
    void saysHowAlikeTwoTitlesAre(String one, String other, int least, int most) {
        int alike = TitlePrint.of(one, NOISE).alike(TitlePrint.of(other, NOISE));
        assertThat(alike).isBetween(least, most);
        assertThat(TitlePrint.of(other, NOISE).alike(TitlePrint.of(one, NOISE))).isEqualTo(alike);
    }

    @Test
    void givesTitlesThatAreNearlyTheSameACommonPrint() {
        TitlePrint title = TitlePrint.of("北风办公软件 专业增强版 永久激活码 一机一码 在线发货 支持重装 送安装教程", NOISE);
        TitlePrint near = TitlePrint.of("北风办公软件 专业增强版 永久激活码 一机一码 在线发货 支持重装 送安装视频", NOISE);
        TitlePrint far = TitlePrint.of("跑鞋男 夏季 超轻 缓震 网红 百搭 运动鞋 透气 飞织 休闲 旅游", NOISE);
        assertThat(title.prints(RIGHT)).hasSize(8).containsAnyElementsOf(near.prints(RIGHT));
        assertThat(title.prints(RIGHT)).doesNotContainAnyElementsOf(far.prints(RIGHT));
        assertThat(title.prints(RIGHT)).doesNotContainAnyElementsOf(title.prints(new UUID(1, 2)));
        assertThat(TitlePrint.of("★", NOISE).prints(RIGHT)).isEmpty();
    }

    @Test
    void findsEveryPictureThatDiffersInUpToThreeBits() {
        PicturePrint picture = PicturePrint.of("9f172786e71f1e00");
        for (int a = 0; a < Long.SIZE; a++) {
            for (int b = a; b < Long.SIZE; b += 7) {
                long changed = Long.parseUnsignedLong(picture.hash(), 16) ^ (1L << a | 1L << b | 1L << (63 - a));
                PicturePrint near = PicturePrint.of("%016x".formatted(changed));
                assertThat(picture.differs(near)).isLessThanOrEqualTo(3);
                assertThat(picture.prints(RIGHT)).containsAnyElementsOf(near.prints(RIGHT));
            }
        }
        assertThat(PicturePrint.of("not a hash")).isNull();
        assertThat(PicturePrint.of(null)).isNull();
    }
}
