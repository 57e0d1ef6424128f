package org.bonafide.awareness;

import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.task.WorkTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the three forms about a campaign show beside them and do. */
@Component
class CampaignTasks {

    private final CampaignService campaigns;
    private final CampaignRepository repository;
    private final CampaignReach reach;
    private final CampaignProcess process;
    private final JdbcClient jdbc;

    CampaignTasks(
            CampaignService campaigns,
            CampaignRepository repository,
            CampaignReach reach,
            CampaignProcess process,
            JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.repository = repository;
        this.reach = reach;
        this.process = process;
        this.jdbc = jdbc;
    }

    void prepare(WorkTask task, Model model) {
        Campaign campaign = campaign(task.subject());
        model.addAttribute("section", "campaigns");
        model.addAttribute("campaign", campaign);
        model.addAttribute("approvals", repository.approvals(campaign.id()));
        model.addAttribute("reach", reach.of(campaign.id()));
        model.addAttribute("categories", CampaignText.CATEGORIES);
    }

    /** The text's hash as the form is opened. */
    String textHash(String taskId) {
        return ofTask(taskId).textHash();
    }

    CampaignForm asItStands(String taskId) {
        return CampaignForm.of(ofTask(taskId));
    }

    private Campaign ofTask(String taskId) {
        return jdbc.sql("select subject from work_task where id = ?")
                .param(taskId)
                .query(UUID.class)
                .optional()
                .map(this::campaign)
                .orElseThrow(() -> new NotFound("task " + taskId));
    }

    private Campaign campaign(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFound("campaign " + id));
    }

    void approve(WorkTask task, ApproveCampaignController.Form form, Viewer viewer) {
        if (form.outcome() == ApproveCampaignController.Outcome.APPROVE) {
            campaigns.approve(task.subject(), form.textHash(), form.comment(), viewer);
        } else if (form.comment() == null || form.comment().isBlank()) {
            throw new FormFault("comment", "approveCampaign.comment.missing");
        } else {
            campaigns.sendBack(task.subject(), form.comment());
        }
        process.approved(task, viewer, form.outcome().name());
    }

    void revise(WorkTask task, CampaignForm form, Viewer viewer) {
        campaigns.revise(task.subject(), form.text(), viewer);
        process.done(task, viewer);
    }

    void review(WorkTask task, ReviewCampaignResultsController.Form form, Viewer viewer) {
        campaigns.review(task.subject(), form.results());
        process.done(task, viewer);
    }
}
