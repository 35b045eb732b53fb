--liquibase formatted sql

--changeset comanda:kitchen-tickets splitStatements:false
CREATE TABLE comanda.kitchen_ticket (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    order_id uuid NOT NULL,
    order_number text NOT NULL,
    service_mode text NOT NULL,
    state text NOT NULL CHECK (state IN ('NEW', 'COOKING', 'READY', 'SERVED', 'CANCELLED')),
    lines text NOT NULL,
    note text,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    version bigint NOT NULL,
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON COLUMN comanda.kitchen_ticket.lines IS 'JSON: what to cook, as it was sent; a ticket is a delta and never edited';
CREATE INDEX kitchen_ticket_open ON comanda.kitchen_ticket (tenant_id, outlet_id, id) WHERE state IN ('NEW', 'COOKING', 'READY');
CREATE INDEX kitchen_ticket_list ON comanda.kitchen_ticket (tenant_id, outlet_id, id DESC);
CREATE INDEX kitchen_ticket_order ON comanda.kitchen_ticket (tenant_id, order_id);
SELECT comanda.isolate('comanda.kitchen_ticket');
