--liquibase formatted sql

--changeset comanda:ordering-service-charge splitStatements:false
--comment What an outlet adds to its bills for service. The key is the outlet's own.
CREATE TABLE comanda.service_charge (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    rule text NOT NULL,
    version bigint NOT NULL,
    FOREIGN KEY (tenant_id, id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON COLUMN comanda.service_charge.rule IS 'JSON: name, percentage or amount, its taxes, for which orders';
SELECT comanda.isolate('comanda.service_charge');
