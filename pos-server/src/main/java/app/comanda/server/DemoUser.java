package app.comanda.server;

/**
 * @param role as the realm names it
 * @param secondFactor true where a one-time code is asked for at sign-in
 */
public record DemoUser(String name, String role, boolean secondFactor) {}
