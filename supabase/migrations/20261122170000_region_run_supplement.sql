-- A run over the whole region searches for every need first, and then only for the offers that needs left short.
alter type public.match_run_stage add value 'supplement' before 'order';
