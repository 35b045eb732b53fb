package app.comanda.tenancy;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The pool of connections of the application's own login, which owns nothing and cannot bypass a policy.
 *
 * <p>{@code connection-validation}: the server's default pings a table that does not exist. A failed ping throws the
 * dead connections away, so that the service recovers by itself when the database comes back.
 */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/comanda",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=comanda.db.url}",
        user = "${MPCONFIG=comanda.db.user}",
        password = "${MPCONFIG=comanda.db.password}",
        minPoolSize = 4,
        maxPoolSize = 32,
        properties = {
            // EclipseLink writes an absent UUID as an absent text; the server then takes the column's type
            "stringType=unspecified",
            "reWriteBatchedInserts=true",
            // Payara's own statements and rows look newer methods up by reflection: 5 µs to read a UUID
            "fish.payara.wrap-jdbc-objects=false",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.fail-all-connections=true"
        })
public class Database {}
