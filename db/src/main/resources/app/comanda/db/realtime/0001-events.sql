--liquibase formatted sql

--changeset comanda:realtime-events splitStatements:false
CREATE TABLE comanda.realtime_head (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    outlet_id uuid NOT NULL,
    topic text NOT NULL CHECK (topic IN ('KITCHEN', 'ORDERS', 'PAYMENTS', 'MENU')),
    sequence bigint NOT NULL,
    PRIMARY KEY (tenant_id, outlet_id, topic),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON TABLE comanda.realtime_head IS 'a topic of an outlet begins when somebody first listens to it; its row is locked by whoever adds an event, so that numbers have no gaps and are committed in their order';
SELECT comanda.isolate('comanda.realtime_head');

CREATE TABLE comanda.realtime_event (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    outlet_id uuid NOT NULL,
    topic text NOT NULL,
    sequence bigint NOT NULL,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (tenant_id, outlet_id, topic, sequence)
);
COMMENT ON TABLE comanda.realtime_event IS 'what those who listen may have missed; kept for an hour';
SELECT comanda.isolate('comanda.realtime_event');
