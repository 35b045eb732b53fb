--liquibase formatted sql

--changeset comanda:staff-time-clock splitStatements:false
--comment When people worked, and how an outlet shares its tips among them.
CREATE TABLE comanda.clock_entry (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    employee_id uuid NOT NULL,
    role text NOT NULL,
    business_date date NOT NULL,
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    note text NOT NULL,
    version bigint NOT NULL,
    CHECK (ended_at > began_at),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id),
    FOREIGN KEY (tenant_id, employee_id) REFERENCES comanda.employee (tenant_id, id)
);
COMMENT ON COLUMN comanda.clock_entry.role IS 'as what the person worked: a later role changes no past';
COMMENT ON COLUMN comanda.clock_entry.note IS 'why a manager added or corrected it';
CREATE UNIQUE INDEX clock_entry_open ON comanda.clock_entry (tenant_id, employee_id) WHERE ended_at IS NULL;
CREATE INDEX clock_entry_day ON comanda.clock_entry (tenant_id, outlet_id, business_date);
CREATE INDEX clock_entry_person ON comanda.clock_entry (tenant_id, employee_id, began_at);
SELECT comanda.isolate('comanda.clock_entry');

CREATE TABLE comanda.tip_rule (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    role text NOT NULL CHECK (role IN ('OWNER', 'MANAGER', 'CASHIER', 'KITCHEN')),
    points int NOT NULL CHECK (points BETWEEN 0 AND 100),
    version bigint NOT NULL,
    UNIQUE (tenant_id, outlet_id, role),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON TABLE comanda.tip_rule IS 'where an outlet differs from the usual points of a role';
SELECT comanda.isolate('comanda.tip_rule');
