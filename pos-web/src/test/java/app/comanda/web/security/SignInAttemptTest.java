package app.comanda.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInAttemptTest {

    private final HttpSession session = session();

    @Test
    void twoTabsDoNotDisturbEachOther() {
        SignInAttempt one = SignInAttempt.to("/menu?page=2");
        SignInAttempt two = SignInAttempt.to("/staff");
        one.rememberIn(session);
        two.rememberIn(session);
        assertEquals(Optional.of(one), SignInAttempt.take(session, one.state()));
        assertEquals(Optional.of(two), SignInAttempt.take(session, two.state()));
    }

    @Test
    void anAttemptEndsOnce() {
        SignInAttempt attempt = SignInAttempt.to("/");
        attempt.rememberIn(session);
        assertTrue(SignInAttempt.take(session, attempt.state()).isPresent());
        assertFalse(SignInAttempt.take(session, attempt.state()).isPresent());
    }

    @Test
    void aForeignStateIsUnknown() {
        SignInAttempt.to("/").rememberIn(session);
        assertFalse(SignInAttempt.take(session, "invented").isPresent());
        assertFalse(SignInAttempt.take(session, null).isPresent());
        assertFalse(SignInAttempt.take(null, "invented").isPresent());
    }

    @Test
    void onlySomeAreRemembered() {
        SignInAttempt first = SignInAttempt.to("/");
        first.rememberIn(session);
        for (int i = 0; i < 20; i++) {
            SignInAttempt.to("/").rememberIn(session);
        }
        assertFalse(SignInAttempt.take(session, first.state()).isPresent());
    }

    @Test
    void theChallengeIsThatOfTheStandard() {
        SignInAttempt attempt = new SignInAttempt("s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "/");
        assertEquals("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", attempt.challenge());
        assertNotEquals(SignInAttempt.to("/").verifier(), SignInAttempt.to("/").verifier());
    }

    /** The two methods of a session that matter here. */
    private static HttpSession session() {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpSession) Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setAttribute")) {
                        return attributes.put((String) arguments[0], arguments[1]);
                    }
                    return attributes.get(arguments[0]);
                });
    }
}
