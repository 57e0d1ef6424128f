package org.bonafide.rights;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Ids;
import org.bonafide.platform.InvalidForm;

/**
 * Reads a pasted list of authorised sellers: one a line, the marketplace's number, the name, then first and last day
 * and a note where there are any; separated by tab, comma or semicolon, with quotes where a value has one of these.
 */
final class SellerLines {

    private static final int MOST = 5_000;
    private static final int FAULTS_TOLD = 50;

    private SellerLines() {}

    /**
     * What is wrong with one line.
     *
     * @param code a message key
     */
    record LineFault(int line, String text, String code) {}

    /** The sellers, and the lines that are none. */
    record Read(List<AuthorisedSeller> sellers, List<LineFault> faults) {}

    /** @throws FormFault on field {@code lines} when there is nothing, or too much */
    static Read of(String text, UUID holder) {
        if (text == null || text.isBlank()) {
            throw new FormFault("lines", "partner.lines.missing");
        }
        String[] lines = text.split("\\R");
        if (lines.length > MOST) {
            throw new FormFault("lines", "partner.lines.tooMany", MOST);
        }
        Map<String, AuthorisedSeller> sellers = new LinkedHashMap<>();
        List<LineFault> faults = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && !(i == 0 && isHeader(lines[i]))) {
                read(i + 1, lines[i], holder, sellers, faults);
            }
        }
        return new Read(List.copyOf(sellers.values()), faults.subList(0, Math.min(faults.size(), FAULTS_TOLD)));
    }

    private static void read(
            int n, String line, UUID holder, Map<String, AuthorisedSeller> sellers, List<LineFault> faults) {
        try {
            List<String> cells = cells(line);
            AuthorisedSeller seller = new AuthorisedSeller(
                    Ids.next(), holder, cell(cells, 0), cell(cells, 1), day(cells, 2), day(cells, 3), cell(cells, 4));
            PartnerChecks.check(seller);
            if (sellers.putIfAbsent(seller.sellerId(), seller) != null) {
                faults.add(new LineFault(n, line, "partner.lines.twice"));
            }
        } catch (InvalidForm invalid) {
            faults.add(new LineFault(n, line, invalid.faults().get(0).code()));
        } catch (DateTimeException notADay) {
            faults.add(new LineFault(n, line, "partner.lines.day"));
        }
    }

    private static boolean isHeader(String line) {
        String first = cells(line).get(0).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
        return List.of("sellerid", "seller", "id", "卖家编号", "卖家id", "店铺编号", "卖家").contains(first);
    }

    private static String cell(List<String> cells, int i) {
        return i < cells.size() ? RightForm.clean(cells.get(i)) : null;
    }

    private static LocalDate day(List<String> cells, int i) {
        String text = cell(cells, i);
        return text == null ? null : LocalDate.parse(text.replace('/', '-').replace('.', '-'));
    }

    private static List<String> cells(String line) {
        char separator =
                line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : line.indexOf(',') >= 0 ? ',' : '，';
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                cell.append(twice ? "\"" : "");
                i += twice ? 1 : 0;
                quoted = twice || !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
