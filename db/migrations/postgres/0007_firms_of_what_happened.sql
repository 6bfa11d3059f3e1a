UPDATE messages SET firm_id = (
  SELECT enquiries.firm_id FROM threads JOIN enquiries ON enquiries.id = threads.enquiry_id
  WHERE threads.id = messages.thread_id
);--> statement-breakpoint
UPDATE firm_answers SET firm_id = (SELECT enquiries.firm_id FROM enquiries WHERE enquiries.id = firm_answers.enquiry_id)
WHERE message_id IS NULL;--> statement-breakpoint
UPDATE enquiry_steps SET firm_id = (SELECT enquiries.firm_id FROM enquiries WHERE enquiries.id = enquiry_steps.enquiry_id)
WHERE kind IN ('reminded', 'colleague-asked', 'ended', 'reopened');--> statement-breakpoint
UPDATE introduction_steps SET
  firm_id = (SELECT introductions.firm_id FROM introductions WHERE introductions.id = introduction_steps.introduction_id),
  candidate_id = (SELECT introductions.candidate_id FROM introductions WHERE introductions.id = introduction_steps.introduction_id);--> statement-breakpoint
UPDATE handover_steps SET
  firm_id = (SELECT handovers.firm_id FROM handovers WHERE handovers.id = handover_steps.handover_id),
  candidate_id = (SELECT handovers.candidate_id FROM handovers WHERE handovers.id = handover_steps.handover_id)
WHERE kind <> 'printed';
