package app.comanda.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Version 1. A change that breaks a client becomes version 2 beside it. */
@ApplicationPath("/v1")
public class ApiV1 extends Application {}
