-- what the calendar asks for: the posts and deliveries of some clients between two moments
alter table post add key post_in_time (agency_id, client_id, earliest_at);
alter table delivery add key delivery_in_time (agency_id, client_id, due_at);
alter table task add key task_in_time (agency_id, client_id, due_at);
