package io.countersign.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.delegation.rules.Stretch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello. Please answer Dee, she is scared. Thank you! | answer Dee | Please answer Dee, she is scared.
            answer Dee                                           | answer Dee | answer Dee
            Is it so? answer Dee                                 | answer Dee | answer Dee
            One; answer Dee. Two.                                | answer Dee. | One; answer Dee.
            1. A cover photo~2. answer Dee and Tom~3. A tip      | answer Dee | 2. answer Dee and Tom
            Oh! answer Dee~and then rest. So                     | answer Dee~and | answer Dee~and then rest.
            """)
    void readsTheSentenceWithinItsLine(String text, String piece, String sentence) {
        String brief = text.replace('~', '\n');
        String words = piece.replace('~', '\n');
        int start = brief.indexOf(words);
        assertThat(Sentences.around(new Stretch(start, start + words.length()), brief))
                .isEqualTo(sentence.replace('~', '\n'));
    }
}
