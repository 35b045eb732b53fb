package app.comanda.device.signin;

import app.comanda.device.Purpose;
import app.comanda.staff.Role;
import app.comanda.tenancy.SignedInStaff;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** As whom the API knows somebody who signed in at a terminal. */
final class SessionStaff {

    private SessionStaff() {}

    static SignedInStaff of(Session session, TerminalPlace place) {
        String name = session.username();
        return new SignedInStaff(
                "session:" + session.id(),
                name == null ? "terminal:" + place.prefix() : name,
                roles(session.role(), place.purpose()),
                place.tenantId(),
                null,
                Set.of(place.outletId()),
                session.staffId(),
                session.id().toString());
    }

    /** An owner is a manager here: four digits must not open what only owners may do. */
    private static Set<String> roles(@Nullable String role, Purpose purpose) {
        if (role == null) {
            return withoutAnybody(purpose);
        }
        return Set.of((Role.valueOf(role) == Role.OWNER ? Role.MANAGER : Role.valueOf(role)).key());
    }

    private static Set<String> withoutAnybody(Purpose purpose) {
        return switch (purpose) {
            case KITCHEN -> Set.of(Role.KITCHEN.key());
            case BOARD -> Set.of(Role.KITCHEN.key(), SignedInStaff.READER);
            case KIOSK -> Set.of(SignedInStaff.GUEST);
            case TILL, PRINT_AGENT -> throw new IllegalStateException("Nobody is signed in at this terminal");
        };
    }
}
