package org.bonafide.sandbox;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes up who bought a listing within the last six months: for one listing always the same. */
@Component
@Sandboxed
class Purchases {

    private static final List<String> CHINESE = List.of(
            "王芳", "李伟", "张敏", "刘洋", "陈静", "杨磊", "赵雪梅", "黄志强", "周婷", "吴建国", "徐丽", "孙浩然", "马晓东", "朱琳", "胡佳怡", "郭鹏", "何秀英",
            "高翔", "林小雨", "罗文博", "欧阳子涵", "梁家辉", "宋美玲", "唐宇");
    private static final List<String> OTHERS = List.of(
            "Emma Clarke",
            "Liam O'Brien",
            "Sofia Rossi",
            "Jonas Weber",
            "Chloé Martin",
            "Noah Patel",
            "Ana Souza",
            "Bruno Carvalho",
            "Ingrid Larsen",
            "Piotr Zieliński",
            "Grace Kim",
            "Omar Haddad",
            "Lucy van der Berg",
            "Mateo Fernández",
            "Hannah Schmidt",
            "Tom Ng");
    private static final Duration PERIOD = Duration.ofDays(178);

    private final Clock clock;

    Purchases(Clock clock) {
        this.clock = clock;
    }

    /** So many orders of the listing. */
    List<SandboxOrder> of(SandboxListing listing, int count, boolean digital) {
        Random random = new Random(listing.id().hashCode());
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> order(listing, n, digital, random))
                .toList();
    }

    private SandboxOrder order(SandboxListing listing, int n, boolean digital, Random random) {
        boolean chinese = listing.language().equals("zh");
        List<String> names = chinese ? CHINESE : OTHERS;
        int buyer = random.nextInt(names.size());
        int pieces = random.nextInt(8) == 0 ? 2 : 1;
        Instant at = clock.instant()
                .minusSeconds(3600 + (long) (random.nextDouble() * PERIOD.toSeconds()))
                .truncatedTo(ChronoUnit.SECONDS);
        return new SandboxOrder(
                "%s-%02d".formatted(listing.id(), n),
                listing.id(),
                listing.seller().id(),
                "b-%d".formatted((chinese ? 3000 : 4000) + buyer),
                names.get(buyer),
                email(chinese, names.get(buyer), buyer),
                chinese ? "zh" : "en",
                listing.price().multiply(BigDecimal.valueOf(pieces)),
                listing.currency(),
                at,
                digital);
    }

    private static String email(boolean chinese, String name, int buyer) {
        if (chinese) {
            return "buyer%d@mail.example.cn".formatted(3000 + buyer);
        }
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z ]", "")
                .strip()
                .replaceAll(" +", ".");
        return plain.toLowerCase(Locale.ROOT) + "@example.com";
    }
}
