package app.comanda.device.signin;

import app.comanda.staff.Employee;
import java.time.Instant;
import java.util.Optional;

/**
 * A sign-in, and its token, told this once.
 *
 * @param employee empty for a display
 * @param expiresAt unless it is used before
 */
public record NewSession(SessionToken token, Instant expiresAt, Optional<Employee> employee) {}
