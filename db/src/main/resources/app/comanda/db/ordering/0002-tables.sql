--liquibase formatted sql

--changeset comanda:ordering-tables splitStatements:false
--comment Where guests sit. Places and sizes are cells of a plan of 100 by 60.
CREATE TABLE comanda.floor_plan (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    name text NOT NULL,
    position int NOT NULL,
    version bigint NOT NULL,
    UNIQUE (tenant_id, id),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
);
CREATE UNIQUE INDEX floor_plan_name ON comanda.floor_plan (tenant_id, outlet_id, lower(name));
SELECT comanda.isolate('comanda.floor_plan');

CREATE TABLE comanda.dining_table (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    plan_id uuid,
    name text NOT NULL,
    seats int NOT NULL CHECK (seats BETWEEN 1 AND 99),
    shape text NOT NULL CHECK (shape IN ('ROUND', 'SQUARE', 'RECTANGLE')),
    x int NOT NULL,
    y int NOT NULL,
    width int NOT NULL,
    height int NOT NULL,
    active boolean NOT NULL,
    version bigint NOT NULL,
    UNIQUE (tenant_id, id),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES comanda.floor_plan (tenant_id, id),
    CHECK (active = (plan_id IS NOT NULL))
);
COMMENT ON COLUMN comanda.dining_table.active IS 'a table that was taken off its plan stays here, because visits refer to it';
CREATE INDEX dining_table_plan ON comanda.dining_table (tenant_id, plan_id);
CREATE INDEX dining_table_outlet ON comanda.dining_table (tenant_id, outlet_id) WHERE active;
SELECT comanda.isolate('comanda.dining_table');

CREATE TABLE comanda.visit (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    table_id uuid NOT NULL,
    table_name text NOT NULL,
    covers int NOT NULL CHECK (covers BETWEEN 1 AND 99),
    server_id uuid,
    server_name text NOT NULL,
    business_date date NOT NULL,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    merged_into uuid,
    holds_table boolean NOT NULL,
    version bigint NOT NULL,
    UNIQUE (tenant_id, id),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id),
    FOREIGN KEY (tenant_id, table_id) REFERENCES comanda.dining_table (tenant_id, id),
    FOREIGN KEY (tenant_id, merged_into) REFERENCES comanda.visit (tenant_id, id),
    CHECK (closed_at IS NULL OR NOT holds_table)
);
COMMENT ON COLUMN comanda.visit.merged_into IS 'the visit that this party joined';
COMMENT ON COLUMN comanda.visit.holds_table IS 'whether nobody else can be seated at the table';
CREATE UNIQUE INDEX visit_at_table ON comanda.visit (tenant_id, table_id) WHERE holds_table;
CREATE INDEX visit_open ON comanda.visit (tenant_id, outlet_id) WHERE closed_at IS NULL;
CREATE INDEX visit_merged ON comanda.visit (tenant_id, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX visit_day ON comanda.visit (tenant_id, outlet_id, business_date) INCLUDE (covers, opened_at, closed_at, table_id);
SELECT comanda.isolate('comanda.visit');

--changeset comanda:ordering-orders-at-tables splitStatements:false
ALTER TABLE comanda.orders
    ADD COLUMN visit_id uuid,
    ADD COLUMN covers int,
    ADD COLUMN table_name text,
    ADD COLUMN merged_into uuid,
    ADD COLUMN courses text NOT NULL DEFAULT '[]',
    ADD COLUMN owner text,
    ADD COLUMN owner_id uuid,
    ADD COLUMN held_at timestamptz,
    ADD COLUMN held_by text,
    ADD COLUMN hold_label text,
    ADD FOREIGN KEY (tenant_id, visit_id) REFERENCES comanda.visit (tenant_id, id);
COMMENT ON COLUMN comanda.orders.merged_into IS 'the order that has its lines now; such an order is empty and no sale';
COMMENT ON COLUMN comanda.orders.courses IS 'JSON: the state of each course that has one';
COMMENT ON COLUMN comanda.orders.owner IS 'who took it over by recalling it; whoever took it where this is null';
CREATE INDEX orders_visit ON comanda.orders (tenant_id, visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX orders_held ON comanda.orders (tenant_id, outlet_id, id) WHERE held_at IS NOT NULL;

ALTER TABLE comanda.order_line
    ADD COLUMN seat int CHECK (seat BETWEEN 1 AND 99),
    ADD COLUMN course int CHECK (course BETWEEN 1 AND 9),
    ADD COLUMN home_order_id uuid,
    ADD COLUMN moved_at timestamptz;
COMMENT ON COLUMN comanda.order_line.home_order_id IS 'the merged order that it comes from and goes back to when they are separated';
CREATE INDEX order_line_moved ON comanda.order_line (tenant_id, id) WHERE moved_at IS NOT NULL;
