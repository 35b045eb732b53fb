--liquibase formatted sql

--changeset comanda:staff-employees splitStatements:false
CREATE TABLE comanda.employee (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    name text NOT NULL,
    email text NOT NULL,
    username text NOT NULL,
    role text NOT NULL CHECK (role IN ('OWNER', 'MANAGER', 'CASHIER', 'KITCHEN')),
    outlet_ids text NOT NULL,
    active boolean NOT NULL,
    account text NOT NULL CHECK (account IN ('WANTED', 'MADE')),
    invited_at timestamptz,
    created_at timestamptz NOT NULL,
    version bigint NOT NULL,
    CHECK (role = 'OWNER' OR outlet_ids <> '')
);
COMMENT ON COLUMN comanda.employee.id IS 'the attribute staff_id of the account in Keycloak';
COMMENT ON COLUMN comanda.employee.outlet_ids IS 'ids joined by commas; empty means all, for owners only';
COMMENT ON COLUMN comanda.employee.account IS 'WANTED until Keycloak has it as the row says';
CREATE UNIQUE INDEX employee_email ON comanda.employee (tenant_id, lower(email));
CREATE INDEX employee_list ON comanda.employee (tenant_id, name, id);
CREATE INDEX employee_invited ON comanda.employee (tenant_id, invited_at) WHERE invited_at IS NOT NULL;
SELECT comanda.isolate('comanda.employee');
