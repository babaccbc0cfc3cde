import { randomUUID } from 'node:crypto';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { uuidOf } from './messages';

export interface Member {
  readonly port: number;
  readonly leader: boolean;
}

export const gossipMessage = (members: readonly Member[]): ClusterInfo =>
  new ClusterInfo().setMembersList(
    members.map(({ port, leader }) =>
      new MemberInfo()
        .setInstanceId(uuidOf(randomUUID()))
        .setTimeStamp('0')
        .setIsAlive(true)
        .setState(leader ? MemberInfo.VNodeState.LEADER : MemberInfo.VNodeState.FOLLOWER)
        .setHttpEndPoint(new EndPoint().setAddress('127.0.0.1').setPort(port)),
    ),
  );

/** The client sends appends over one stream only where the server names that method. */
export const featuresMessage = (): SupportedMethods =>
  new SupportedMethods()
    .setEventStoreServerVersion('23.10.8')
    .setMethodsList(
      ['batchappend', 'append', 'read'].map((method) =>
        new SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(method),
      ),
    );
