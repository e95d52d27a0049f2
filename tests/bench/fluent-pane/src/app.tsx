import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Select,
  Subtitle2,
  Tab,
  TabList,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
});

/** The same first screen as ours (title, three sentences, one field), and the rest behind it. */
export function App() {
  const styles = useStyles();
  const [signedIn, setSignedIn] = useState(false);
  return <div className={styles.page}>{signedIn ? <Work /> : <Welcome go={setSignedIn} />}</div>;
}

function Welcome({ go }: { go: (value: boolean) => void }) {
  return (
    <>
      <Subtitle2>Chấm điểm thi đua ngay trong Excel</Subtitle2>
      <ol>
        <li>Mở biểu chấm điểm của đơn vị; ngăn này chỉ ra lỗi tại từng ô.</li>
        <li>Sửa xong, bấm Nộp: Văn phòng Sở nhận được ngay, có biên nhận.</li>
        <li>Nhập khóa do Văn phòng Sở cấp để bắt đầu.</li>
      </ol>
      <Field label="Khóa" required>
        <Input type="password" />
      </Field>
      <Checkbox label="Nhớ khóa trên máy này" defaultChecked />
      <Button appearance="primary" onClick={() => go(true)}>
        Bắt đầu
      </Button>
    </>
  );
}

function Work() {
  return (
    <>
      <TabList defaultSelectedValue="check">
        <Tab value="check">Kiểm tra</Tab>
        <Tab value="submit">Nộp</Tab>
      </TabList>
      <Select>
        <option>Năm 2025</option>
        <option>Năm 2024</option>
      </Select>
      <MessageBar intent="error">
        <MessageBarBody>
          <MessageBarTitle>Điểm vượt mức tối đa</MessageBarTitle>
          F14
        </MessageBarBody>
      </MessageBar>
      <Table>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>Đơn vị</TableHeaderCell>
            <TableHeaderCell>Điểm</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          <TableRow>
            <TableCell>Văn phòng</TableCell>
            <TableCell>92,5</TableCell>
          </TableRow>
        </TableBody>
      </Table>
      <Dialog>
        <DialogTrigger disableButtonEnhancement>
          <Button>Nộp</Button>
        </DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>Nộp biểu?</DialogTitle>
            <DialogContent>12 tiêu chí</DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button>Thôi</Button>
              </DialogTrigger>
              <Button appearance="primary">Nộp</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
