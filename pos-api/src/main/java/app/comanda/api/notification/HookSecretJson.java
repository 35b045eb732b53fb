package app.comanda.api.notification;

/** By what a program knows our calls. */
public record HookSecretJson(String secret) {}
