package org.bonafide.notice;

import org.bonafide.platform.FormFault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one notice may be.
 *
 * @param maxRows listings in one notice
 * @param maxFile size of a CSV file
 */
@ConfigurationProperties("bonafide.notice")
record NoticeLimits(@DefaultValue("50000") int maxRows, @DefaultValue("50MB") DataSize maxFile) {

    /** @throws FormFault when there are more rows than that */
    void check(int rows) {
        if (rows > maxRows) {
            throw new FormFault("listings", "notice.listings.tooMany", maxRows);
        }
    }
}
