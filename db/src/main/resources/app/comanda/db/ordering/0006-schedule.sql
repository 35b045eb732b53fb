--liquibase formatted sql

--changeset comanda:ordering-schedule splitStatements:false
--comment When an outlet takes orders. The key of an outlet's hours is the outlet's own.
CREATE TABLE comanda.outlet_hours (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    hours text NOT NULL,
    version bigint NOT NULL,
    FOREIGN KEY (tenant_id, id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON COLUMN comanda.outlet_hours.hours IS 'JSON: windows of every weekday and of special days, by the outlet''s clock';
SELECT comanda.isolate('comanda.outlet_hours');

CREATE TABLE comanda.outlet_channel (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    channel text NOT NULL CHECK (channel IN ('POS', 'KIOSK', 'QR', 'ONLINE', 'DELIVERY')),
    terms text NOT NULL,
    paused_at timestamptz,
    paused_until timestamptz,
    paused_by text,
    version bigint NOT NULL,
    UNIQUE (tenant_id, outlet_id, channel),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON COLUMN comanda.outlet_channel.terms IS 'JSON: whether it is offered, lead time, days ahead, slots with their capacity';
SELECT comanda.isolate('comanda.outlet_channel');

CREATE TABLE comanda.order_slot (
    tenant_id uuid NOT NULL,
    outlet_id uuid NOT NULL,
    channel text NOT NULL,
    begins_at timestamptz NOT NULL,
    taken int NOT NULL CHECK (taken >= 0),
    PRIMARY KEY (tenant_id, outlet_id, channel, begins_at),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON TABLE comanda.order_slot IS 'How many orders have a place in a slot; no row for a slot without any';
SELECT comanda.isolate('comanda.order_slot');

-- said nowhere and read by nobody; the hours have a table of their own
ALTER TABLE comanda.outlet DROP COLUMN opening_hours;

ALTER TABLE comanda.orders
    ADD COLUMN scheduled_for timestamptz,
    ADD COLUMN slot_at timestamptz;
COMMENT ON COLUMN comanda.orders.scheduled_for IS 'when the guest wants it; null for as soon as possible';
COMMENT ON COLUMN comanda.orders.slot_at IS 'the beginning of the slot in which it has a place';
CREATE INDEX orders_scheduled ON comanda.orders (tenant_id, outlet_id, scheduled_for) WHERE scheduled_for IS NOT NULL;
