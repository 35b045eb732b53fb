package app.comanda.staff.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UsualReasonsTest {

    @Test
    void everyKindHasSomeAndNoneTwiceInBothLanguages() {
        for (String language : List.of("en-US", "id-ID", "de")) {
            List<Reason> reasons = UsualReasons.in(Locale.forLanguageTag(language));
            Set<String> texts = reasons.stream().map(r -> r.kind() + r.text()).collect(Collectors.toSet());

            assertEquals(
                    EnumSet.allOf(Reason.Kind.class),
                    reasons.stream().map(Reason::kind).collect(Collectors.toSet()));
            assertEquals(reasons.size(), texts.size());
        }
    }

    @Test
    void aReasonSaysSomethingShort() {
        for (String text : List.of("  ", "x".repeat(61), "two\nlines")) {
            assertEquals(
                    "reason.text",
                    assertThrows(BusinessException.class, () -> new Reason(Reason.Kind.VOID, text, 1))
                            .code());
        }
    }
}
