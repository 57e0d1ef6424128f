package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeWordsTests {

    @ParameterizedTest
    @EnumSource
    void everyFaultOfARowIsSaidInBothLanguagesWithWhatToDo(RowFault fault) {
        ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle("messages", Locale.SIMPLIFIED_CHINESE);
        for (String key : new String[] {"notice.row." + fault, "notice.row." + fault + ".fix"}) {
            assertThat(english.containsKey(key)).as(key).isTrue();
            assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
        }
    }
}
