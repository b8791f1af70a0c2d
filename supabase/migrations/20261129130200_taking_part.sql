-- A directory may list many thousands of whom nothing more is known; those that take part stand first and are few.
-- squawk-ignore require-concurrent-index-creation
create index verifications_beyond_listed on public.verifications (organisation_id) where level <> 'listed';
