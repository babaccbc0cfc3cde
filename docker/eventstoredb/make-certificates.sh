#!/usr/bin/env bash
# Makes an authority and a certificate for each node, once.
set -euo pipefail
cd /certificates
[ -e ca/ca.crt ] && exit 0
es-gencert-cli create-ca -out ./ca
for node in eventstore-1 eventstore-2 eventstore-3; do
  es-gencert-cli create-node -ca-certificate ./ca/ca.crt -ca-key ./ca/ca.key -out "./$node" -dns-names "$node,localhost" -ip-addresses 127.0.0.1
done
# Nodes read their own key as user 1000; the authority's key is for nobody.
chown -R 1000:1000 eventstore-1 eventstore-2 eventstore-3
chmod -R go-w,a+rX .
chmod 600 ca/ca.key eventstore-*/node.key
