package app.comanda.notification.hook;

import app.comanda.kernel.BusinessException;
import java.util.Set;

/**
 * What is said of a webhook.
 *
 * @param url where it is called
 * @param events at least one
 * @param active false: nothing is sent
 */
public record HookDetails(String name, String url, Set<HookEvent> events, boolean active) {

    private static final int LONGEST_NAME = 60;

    public HookDetails {
        name = name.strip();
        url = url.strip();
        events = Set.copyOf(events);
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid("hook.name", "name", "A webhook has a name of 1 to 60 characters.");
        }
        if (events.isEmpty()) {
            throw BusinessException.invalid("hook.events", "events", "Choose what it is told of.");
        }
    }
}
