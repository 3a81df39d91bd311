-- what the rail of the desk counts on every page: open briefs and open requests for a signature
alter table brief add key brief_by_state (agency_id, state, client_id);
alter table signature_request add key signature_request_open (agency_id, closed_at, client_id, revision_id);
