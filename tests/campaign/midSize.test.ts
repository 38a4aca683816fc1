import { describeCampaign } from '../support/campaign/rules.ts';

describeCampaign('a mid-size shop', 1, 3_000_000);
