package org.bonafide.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTextTests {

    @Test
    void findsLinksAndLeavesTheWordsAroundThem() {
        assertThat(LetterText.pieces("打开 http://localhost:8080/s/Ab_-9。 Or https://a.example/x?y=1, thanks"))
                .filteredOn(LetterText.Piece::link)
                .extracting(LetterText.Piece::text)
                .containsExactly("http://localhost:8080/s/Ab_-9", "https://a.example/x?y=1");
    }

    @Test
    void takesNothingElseForALink() {
        assertThat(LetterText.pieces("javascript:alert(1) <a href=\"x\"> ftp://a.example"))
                .isEqualTo(List.of(new LetterText.Piece("javascript:alert(1) <a href=\"x\"> ftp://a.example", false)));
    }
}
