/** HTTP for secret votes: each handler is one line of who, what and answer. */
import { Controller } from '@nestjs/common';
import { type InputOf, type ReplyOf, secretVoteRoutes } from '@quorate/contracts';
import { type Identified, IdentifiedIs } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { authorOf, VotingProofs } from '../meetings/index.js';
import { SecretVotes } from './secret-votes.js';

type OfVote = InputOf<typeof secretVoteRoutes.open>;

@Controller()
export class SecretVotesController {
  constructor(
    private readonly votes: SecretVotes,
    private readonly proofs: VotingProofs,
  ) {}

  @Handles(secretVoteRoutes.makeKey)
  makeKey(
    @Input() { params, body }: InputOf<typeof secretVoteRoutes.makeKey>,
    @IdentifiedIs() by: Identified,
  ): Promise<ReplyOf<typeof secretVoteRoutes.makeKey>> {
    return answered(this.votes.makeKey(params, body, authorOf(by)));
  }

  @Handles(secretVoteRoutes.share)
  share(
    @Input() { params }: OfVote,
    @IdentifiedIs() by: Identified,
  ): Promise<ReplyOf<typeof secretVoteRoutes.share>> {
    return answered(this.votes.shareOf(params, authorOf(by)));
  }

  @Handles(secretVoteRoutes.takePaper)
  async takePaper(
    @Input() { params, body }: InputOf<typeof secretVoteRoutes.takePaper>,
    @IdentifiedIs() by: Identified,
  ): Promise<ReplyOf<typeof secretVoteRoutes.takePaper>> {
    await answered(this.proofs.checkPaper(by));
    return answered(this.votes.takePaper(params, body, authorOf(by)));
  }

  @Handles(secretVoteRoutes.open)
  open(
    @Input() { params }: OfVote,
    @IdentifiedIs() by: Identified,
  ): Promise<ReplyOf<typeof secretVoteRoutes.open>> {
    return answered(this.votes.open(params, authorOf(by)));
  }

  @Handles(secretVoteRoutes.close)
  close(
    @Input() { params }: OfVote,
    @IdentifiedIs() by: Identified,
  ): Promise<ReplyOf<typeof secretVoteRoutes.close>> {
    return answered(this.votes.close(params, authorOf(by)));
  }

  @Handles(secretVoteRoutes.giveShares)
  giveShares(
    @Input() { params, body }: InputOf<typeof secretVoteRoutes.giveShares>,
    @IdentifiedIs() by: Identified,
  ): Promise<ReplyOf<typeof secretVoteRoutes.giveShares>> {
    return answered(this.votes.giveShares(params, body.sealed, authorOf(by)));
  }

  @Handles(secretVoteRoutes.givenShares)
  givenShares(
    @Input() { params }: OfVote,
    @IdentifiedIs() by: Identified,
  ): Promise<ReplyOf<typeof secretVoteRoutes.givenShares>> {
    return answered(this.votes.givenShares(params, authorOf(by)));
  }

  @Handles(secretVoteRoutes.confirmCount)
  confirmCount(
    @Input() { params, body }: InputOf<typeof secretVoteRoutes.confirmCount>,
    @IdentifiedIs() by: Identified,
  ): Promise<ReplyOf<typeof secretVoteRoutes.confirmCount>> {
    return answered(this.votes.confirmCount(params, body.opened, authorOf(by)));
  }
}
