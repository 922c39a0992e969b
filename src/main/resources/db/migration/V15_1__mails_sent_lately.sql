-- How many mails have left within the last minute is asked before every batch where their number is limited.
create index mail_sent on mail (sent_at);
