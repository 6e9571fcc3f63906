import { Dialog } from "#web/ui/dialog.tsx";

/** An initial password to be handed over. */
export type Issued = { readonly login: string; readonly name: string; readonly password: string };

type Props = { readonly issued: readonly Issued[]; readonly onClose: () => void };

/** Initial passwords, shown this once. */
export function IssuedPasswords({ issued, onClose }: Props) {
  if (issued.length === 0) return null;
  return (
    <Dialog title="初始密码" onClose={onClose}>
      <p className="note warn">
        初始密码只显示这一次，关闭后不能再看。请当面或者用可靠的方式交给本人，本人第一次登录时必须修改。
      </p>
      <table className="issued">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">登录名</th>
            <th scope="col">初始密码</th>
          </tr>
        </thead>
        <tbody>
          {issued.map(({ login, name, password }) => (
            <tr key={login}>
              <td>{name}</td>
              <td>{login}</td>
              <td>
                <code>{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="button-row">
        <button type="button" className="button" onClick={onClose}>
          已经记下，关闭
        </button>
        <button type="button" className="button-quiet" onClick={() => window.print()}>
          打印
        </button>
      </p>
    </Dialog>
  );
}
